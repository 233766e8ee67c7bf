import { Module } from '@nestjs/common';
import { StaffController } from './staff.controller.js';
import { StaffDetailHandler, StaffHandler } from './staff.query.js';

@Module({ controllers: [StaffController], providers: [StaffHandler, StaffDetailHandler] })
export class StaffModule {}
