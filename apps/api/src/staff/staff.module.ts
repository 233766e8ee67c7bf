import { Module } from '@nestjs/common';
import { StaffController } from './staff.controller.js';
import { StaffHandler } from './staff.query.js';

@Module({ controllers: [StaffController], providers: [StaffHandler] })
export class StaffModule {}
